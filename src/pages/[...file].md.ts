import { twinEndpoint } from '#site/export-endpoint.ts';

export const { getStaticPaths, GET } = twinEndpoint();
