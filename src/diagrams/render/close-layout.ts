/** Mermaid leaves 40 pixels between boxes that ELK places, and offers no setting for it. */

const SPACING = /("spacing\.baseValue": )(40)(?=,\s*"elk\.layered\.crossingMinimization)/;

/** The module that calls ELK takes the space between boxes from `elk.spacing` where it is set; any other module stays as it was. */
export function withSpacing(code: string): string {
  return code.replace(SPACING, '$1data4Layout.config.elk?.spacing ?? $2');
}
