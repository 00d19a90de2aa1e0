import type { InferContractRouterOutputs } from '@orpc/contract';
import type { documentContract } from '#contract/document.ts';
import type { DocumentSubject } from '#domain/document/document.ts';

export type DocumentItem = InferContractRouterOutputs<typeof documentContract>['list']['documents'][number];

/** What the documents are of. */
export interface Subject {
  readonly of: DocumentSubject;
  readonly id: string;
  readonly name: string;
  /** The kind of thing that it is; none for a kit and for a model itself. */
  readonly model?: { readonly id: string; readonly name: string };
}
