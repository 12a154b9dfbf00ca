/** Every file to take along. */
import type { APIRoute } from 'astro';
import { exportFilesOf, type ExportFile } from '#exports/index.ts';
import { getPageContext } from '#site/page-context.ts';

export async function getStaticPaths() {
  const { organisation } = await getPageContext();
  return exportFilesOf(organisation).map((file) => ({ params: { file: file.path.replace('/exports/', '') }, props: { file } }));
}

export const GET: APIRoute<{ file: ExportFile }> = async ({ props: { file }, site }) => {
  const { base } = await getPageContext();
  return new Response(file.text({ base, origin: site?.origin }), { headers: { 'Content-Type': file.type } });
};
