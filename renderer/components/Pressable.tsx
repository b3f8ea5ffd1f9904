import type { ComponentProps, MouseEvent } from 'react'

type Props = Omit<ComponentProps<'button'>, 'onClick' | 'onMouseDown'> & {
  onPress?: () => void
  /** What has the focus keeps it when this is touched. */
  keepsFocus?: boolean
}

const keepFocus = (event: MouseEvent): void => event.preventDefault()

/**
 * The browser's own button, without a look. Its pressed look is `:active`, which answers a finger without any script;
 * the one of react-aria is drawn anew when a finger comes and again when it goes, and there are dozens on a screen.
 */
export const Pressable = ({ onPress, keepsFocus = false, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    {...(onPress && { onClick: () => onPress() })}
    {...(keepsFocus && { onMouseDown: keepFocus })}
  />
)
