/** Mermaid's theme variables in the tones of the palette. All that Mermaid 12.3 would otherwise derive is named here: its own
    derivations (inverted, darkened) would be colours that no tone stands for. */
import { PALETTE, type ToneName } from './palette.ts';

type ThemeValue = string | number | boolean | { readonly [key: string]: ThemeValue };
export type ThemeVariables = Readonly<Record<string, ThemeValue>>;

const HUES: readonly ToneName[] = ['hue-1', 'hue-5', 'hue-3', 'hue-6', 'hue-2', 'hue-4'];
const TINTS: readonly ToneName[] = ['tint-1', 'tint-5', 'tint-3', 'tint-6', 'tint-2', 'tint-4'];

const BY_TONE: Partial<Record<ToneName, string>> = {
  ink: `primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor noteTextColor actorTextColor
    signalTextColor labelTextColor loopTextColor taskTextColor taskTextLightColor taskTextDarkColor taskTextOutsideColor
    quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill quadrantXAxisTextFill quadrantYAxisTextFill
    quadrantTitleFill quadrantPointTextFill quadrantPointFill pieTitleTextColor pieSectionTextColor pieLegendTextColor classText
    labelColor relationLabelColor transitionLabelColor stateLabelColor commitLabelColor tagLabelColor requirementTextColor
    scaleLabelColor vennTitleTextColor vennSetTextColor errorTextColor innerEndBackground specialStateColor critBorderColor
    branchLabelColor`,
  'ink-2': `lineColor defaultLinkColor arrowheadColor signalColor transitionColor relationColor archEdgeColor archEdgeArrowColor
    activeTaskTextColor`,
  mark: `primaryBorderColor secondaryBorderColor tertiaryBorderColor nodeBorder actorBorder actorLineColor labelBoxBorderColor
    noteBorderColor activationBorderColor taskBorderColor doneTaskBorderColor quadrantExternalBorderStrokeFill
    quadrantInternalBorderStrokeFill compositeBorder border2 personBorder requirementBorderColor tagLabelBorder
    archGroupBorderColor clusterBorder pieStrokeColor pieOuterStrokeColor flowContainerStroke vertLineColor`,
  line: 'gridColor doneTaskBkgColor',
  sheet: `primaryColor secondaryColor nodeBkg mainBkg actorBkg labelBoxBkgColor taskBkgColor stateBkg personBkg requirementBackground
    sectionBkgColor sectionBkgColor2 excludeBkgColor compositeTitleBackground rowEven attributeBackgroundColorEven commitLabelBackground
    tagLabelBackground quadrant1Fill quadrant3Fill fillType0 fillType2 fillType4 fillType6 altBackground rectBkgColor`,
  paper: `background tertiaryColor clusterBkg edgeLabelBackground labelBackgroundColor relationLabelBackground compositeBackground
    altSectionBkgColor rowOdd attributeBackgroundColorOdd sequenceNumberColor quadrant2Fill quadrant4Fill
    errorBkgColor fillType1 fillType3 fillType5 fillType7`,
  highlight: 'noteBkgColor critBkgColor activationBkgColor',
  rubric: 'activeTaskBorderColor todayLineColor taskTextClickableColor wardleyEvolutionColor',
  'rubric-tint': 'activeTaskBkgColor',
};

/** The variables for `mermaid.initialize`, in the light tones. */
export function themeVariables(fontFamily: string): ThemeVariables {
  const variables: Record<string, ThemeValue> = {
    fontFamily,
    fontSize: '16px',
    darkMode: false,
    useGradient: false,
    dropShadow: 'none',
    radius: 0,
    strokeWidth: 1,
    pieOpacity: '1',
    pieStrokeWidth: '1px',
    pieOuterStrokeWidth: '1px',
    archEdgeWidth: '1.5',
    archGroupBorderWidth: '1px',
    requirementBorderSize: '1',
    quadrantPointRadius: 5,
  };
  for (const [tone, names] of Object.entries(BY_TONE) as [ToneName, string][]) {
    for (const name of names.trim().split(/\s+/)) variables[name] = PALETTE[tone].light;
  }
  for (let i = 0; i < 12; i++) {
    const [tint, hue] = [cycled(TINTS, i), cycled(HUES, i)];
    Object.assign(variables, { [`cScale${i}`]: tint, [`cScaleInv${i}`]: hue, [`cScalePeer${i}`]: hue, [`cScaleLabel${i}`]: PALETTE.ink.light });
    Object.assign(variables, { [`pie${i + 1}`]: tint, [`surface${i}`]: tint, [`surfacePeer${i}`]: hue, [`actor${i}`]: hue });
    Object.assign(variables, { [`git${i}`]: hue, [`gitInv${i}`]: tint, [`gitBranchLabel${i}`]: PALETTE.paper.light, [`venn${i + 1}`]: hue });
  }
  return { ...variables, ...groups() };
}

/** Colours for series that Mermaid takes from its configuration and not from the theme. */
export function seriesColors(): readonly string[] {
  return HUES.map((name) => PALETTE[name].light);
}

function cycled(names: readonly ToneName[], index: number): string {
  return PALETTE[names[index % names.length] ?? 'ink'].light;
}

function groups(): ThemeVariables {
  const { ink, mark, line, paper, sheet, rubric, highlight } = PALETTE;
  const inkNames = ['titleColor', 'dataLabelColor', 'legendTextColor', 'xAxisTitleColor', 'xAxisLabelColor', 'yAxisTitleColor', 'yAxisLabelColor'];
  const markNames = ['xAxisTickColor', 'xAxisLineColor', 'yAxisTickColor', 'yAxisLineColor'];
  return {
    xyChart: {
      backgroundColor: paper.light,
      ...Object.fromEntries(inkNames.map((name) => [name, ink.light])),
      ...Object.fromEntries(markNames.map((name) => [name, mark.light])),
      plotColorPalette: seriesColors().join(','),
    },
    radar: { axisColor: mark.light, graticuleColor: line.light, graticuleOpacity: 0.3, curveOpacity: 0.3 },
    packet: {
      startByteColor: ink.light,
      endByteColor: ink.light,
      labelColor: ink.light,
      titleColor: ink.light,
      blockStrokeColor: mark.light,
      blockFillColor: sheet.light,
    },
    treemap: {
      titleColor: ink.light,
      sectionStrokeColor: mark.light,
      sectionFillColor: sheet.light,
      leafStrokeColor: mark.light,
      labelColor: ink.light,
      valueColor: ink.light,
    },
    wardley: {
      backgroundColor: paper.light,
      axisColor: mark.light,
      axisTextColor: ink.light,
      gridColor: line.light,
      componentFill: sheet.light,
      componentStroke: ink.light,
      componentLabelColor: ink.light,
      linkStroke: mark.light,
      evolutionStroke: rubric.light,
      annotationStroke: mark.light,
      annotationTextColor: ink.light,
      annotationFill: highlight.light,
    },
    cynefin: {
      boundaryColor: mark.light,
      cliffColor: rubric.light,
      arrowColor: mark.light,
      textColor: ink.light,
      labelColor: ink.light,
      complexBg: PALETTE['tint-1'].light,
      complicatedBg: PALETTE['tint-3'].light,
      chaoticBg: PALETTE['tint-5'].light,
      clearBg: PALETTE['tint-6'].light,
      confusionBg: sheet.light,
    },
  };
}
