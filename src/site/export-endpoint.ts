/** The endpoints of files to take along: one for each ending, since Astro wants a slash behind every address whose route names no ending. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFilesOf, type ExportFile } from '#exports/index.ts';
import type { Organisation } from '#model/organisation.ts';
import { getDiagnostics } from './organisation.ts';
import { getPageContext } from './page-context.ts';

const FOLDER = '/exports/';

const known = new WeakMap<Organisation, readonly ExportFile[]>();

/** Listed once for all endings. */
async function filesOf(organisation: Organisation): Promise<readonly ExportFile[]> {
  const files = known.get(organisation) ?? exportFilesOf(organisation, await getDiagnostics());
  known.set(organisation, files);
  return files;
}

/** @param ending that of the endpoint's own route, such as `.csv` */
export function exportEndpoint(ending: string): { readonly getStaticPaths: GetStaticPaths; readonly GET: APIRoute<{ file: ExportFile }> } {
  return {
    getStaticPaths: async () => {
      const { organisation } = await getPageContext();
      const files = (await filesOf(organisation)).filter(({ path }) => path.endsWith(ending));
      return files.map((file) => ({ params: { file: file.path.slice(FOLDER.length, -ending.length) }, props: { file } }));
    },
    GET: async ({ props: { file }, site }) => {
      const { base } = await getPageContext();
      return new Response(file.text({ base, origin: site?.origin }), { headers: { 'Content-Type': file.type } });
    },
  };
}
