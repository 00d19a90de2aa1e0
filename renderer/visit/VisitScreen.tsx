import { useLocation } from 'wouter';
import { parseVisitAddress } from './visit-address.ts';
import { VisitWizard } from './VisitWizard.tsx';

/** Everything under `/visit`: another address begins anew with what it tells. */
export function VisitScreen() {
  const [path] = useLocation();
  return <VisitWizard key={path} prefill={parseVisitAddress(path)} />;
}
