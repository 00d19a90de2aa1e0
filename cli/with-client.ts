import { existsSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import { NewerFileError, NotTechlabFileError } from '#db/open-database.ts';
import { createIdSource } from '#service/id-source.ts';
import { openStore } from '#service/open-store.ts';
import { router } from '#service/router.ts';
import { CliError } from './cli-error.ts';
import { refusalSentence } from './refusal-sentence.ts';

const connect = (context: ReturnType<typeof openStore>['context']) => createRouterClient(router, { context });
export type StoreClient = ReturnType<typeof connect>;

/** Opens the data file in this process and lets `work` use the same contract as the screens. A refusal ends with exit code 3. */
export async function withClient<T>(directory: string, work: (client: StoreClient) => Promise<T>): Promise<T> {
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true });
  const opened = openOrExplain(directory);
  try {
    return await work(connect(opened.context));
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') throw new CliError(3, refusalSentence(error.data));
    throw error;
  } finally {
    opened.close();
  }
}

function openOrExplain(directory: string) {
  const path = join(directory, 'techlab.sqlite');
  try {
    return openStore({ path, now: Date.now, newId: createIdSource(), actor: userInfo().username });
  } catch (error) {
    if (error instanceof NewerFileError)
      throw new CliError(3, `${path} is van een nieuwere Techlab. Werk Techlab eerst bij.`);
    if (error instanceof NotTechlabFileError) throw new CliError(3, `${path} is geen bestand van Techlab.`);
    throw error;
  }
}
