import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import classes from './Loan.module.css';

/** A small picture beside a name that says the same. */
export function Thumbnail({ photoId }: { readonly photoId: string }) {
  const { data } = useQuery({
    ...orpc.inventory.photo.get.queryOptions({ input: { id: photoId } }),
    // The bytes under an id never change.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (!data) return null;
  return <img className={classes.photo} src={`data:${data.mediaType};base64,${data.base64}`} alt="" />;
}
