import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Select,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';

/** The accent: the green of harbour water. */
const tide: MantineColorsTuple = [
  '#e9f6f3',
  '#d0ebe5',
  '#a3d8cd',
  '#7accbd',
  '#5cc7b5',
  '#2b9c88',
  '#12806f',
  '#0c6a5e',
  '#085449',
  '#053d35',
];
const stone: MantineColorsTuple = [
  '#f6f5f1',
  '#eeece6',
  '#e3e0d8',
  '#d6d2c8',
  '#c5c1b6',
  '#8f948d',
  '#5f6a66',
  '#4b5753',
  '#2f3a37',
  '#18221f',
];
const night: MantineColorsTuple = [
  '#e7edea',
  '#c6d0cc',
  '#adb9b5',
  '#8f9c98',
  '#414d49',
  '#29332f',
  '#1f2725',
  '#171e1c',
  '#0f1413',
  '#0b100f',
];
const rust: MantineColorsTuple = [
  '#fdf1ef',
  '#fbe4e0',
  '#f4c2bb',
  '#f0a298',
  '#ff9d90',
  '#d4513f',
  '#be3829',
  '#a8281c',
  '#861d13',
  '#65130b',
];

/** The two fills buttons have. The library would choose the ink once for both schemes; ours has one for each. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const color = input.color ?? input.theme.primaryColor;
  const border = '1px solid transparent';
  if (color === 'tide' && input.variant === 'filled') {
    const hover = 'var(--accent-strong)';
    return { background: 'var(--accent)', hover, color: 'var(--on-accent)', border };
  }
  if (color === 'tide' && input.variant === 'light') {
    const hover = 'color-mix(in srgb, var(--accent-soft), var(--accent) 14%)';
    return { background: 'var(--accent-soft)', hover, color: 'var(--accent-strong)', border };
  }
  if (color === 'red' && input.variant === 'filled') {
    return { background: '#a8281c', hover: '#861d13', color: '#ffffff', border };
  }
  if (color === 'gray' && input.variant === 'subtle') {
    return { background: 'transparent', hover: 'var(--hover)', color: 'var(--ink-2)', border };
  }
  return defaultVariantColorsResolver(input);
};

const veil = { backgroundOpacity: 1, color: 'var(--veil)' };

export const theme = createTheme({
  colors: { tide, gray: stone, dark: night, red: rust },
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver,
  fontFamily: 'var(--font)',
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: {
    xs: 'var(--radius-1)',
    sm: 'var(--radius-1)',
    md: 'var(--radius-2)',
    lg: 'var(--radius-3)',
  },
  defaultRadius: 'md',
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  shadows: { xs: 'var(--shadow-1)', sm: 'var(--shadow-1)', md: 'var(--shadow-2)' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Checkbox: Checkbox.extend({ defaultProps: { radius: 'xs' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    // What explains a field stands under it, so that fields side by side stay in line.
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right', allowDeselect: false } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', radius: 'md', position: 'bottom-end' } }),
    Modal: Modal.extend({
      defaultProps: { overlayProps: veil, radius: 'lg', centered: true, shadow: 'none' },
    }),
    Drawer: Drawer.extend({ defaultProps: { overlayProps: veil, position: 'right' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, events: { hover: true, focus: true, touch: false } },
    }),
  },
});

const grounds = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-color': 'var(--ink)',
};

/** Lets the library's components stand on our tokens. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: grounds,
  dark: grounds,
});
