/** The endpoints of files to take along: one for each ending, since Astro wants a slash behind every address whose route names no ending. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFilesOf, twinFilesOf, type ExportFile } from '#exports/index.ts';
import type { Organisation } from '#model/organisation.ts';
import { getDiagnostics } from './organisation.ts';
import { getPageContext } from './page-context.ts';

interface Endpoint {
  readonly getStaticPaths: GetStaticPaths;
  readonly GET: APIRoute<{ file: ExportFile }>;
}

const known = new WeakMap<Organisation, readonly ExportFile[]>();

/** Listed once for all endings. */
async function filesOf(organisation: Organisation): Promise<readonly ExportFile[]> {
  const files = known.get(organisation) ?? exportFilesOf(organisation, await getDiagnostics());
  known.set(organisation, files);
  return files;
}

/** @param ending that of the endpoint's own route, such as `.csv` */
export function exportEndpoint(ending: string): Endpoint {
  return endpointOf('/exports/', ending, filesOf);
}

/** The Markdown beside the pages. */
export function twinEndpoint(): Endpoint {
  return endpointOf('/', '.md', twinFilesOf);
}

/** The list of it. */
export const llmsEndpoint: APIRoute = async ({ site }) => {
  const { organisation, base } = await getPageContext();
  return responseOf(twinFilesOf(organisation)[0], base, site);
};

function endpointOf(folder: string, ending: string, list: (organisation: Organisation) => readonly ExportFile[] | Promise<readonly ExportFile[]>): Endpoint {
  return {
    getStaticPaths: async () => {
      const { organisation } = await getPageContext();
      const files = (await list(organisation)).filter(({ path }) => path.endsWith(ending));
      return files.map((file) => ({ params: { file: file.path.slice(folder.length, -ending.length) }, props: { file } }));
    },
    GET: async ({ props: { file }, site }) => responseOf(file, (await getPageContext()).base, site),
  };
}

function responseOf(file: ExportFile | undefined, base: string, site: URL | undefined): Response {
  return new Response(file?.text({ base, origin: site?.origin }), { headers: { 'Content-Type': file?.type ?? '' } });
}
