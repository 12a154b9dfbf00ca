import { exportEndpoint } from '#site/export-endpoint.ts';

export const { getStaticPaths, GET } = exportEndpoint('.xml');
