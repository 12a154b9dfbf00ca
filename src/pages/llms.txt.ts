export { llmsEndpoint as GET } from '#site/export-endpoint.ts';
