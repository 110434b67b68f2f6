interface InputPromptProps {
  readonly popup: { readonly extraProps?: Record<string, unknown> };
}

/** The hint beside a selected cell. It never takes the mouse: the cells below it stay within reach. */
export function InputPromptPopup({ popup }: InputPromptProps) {
  const { title, text } = popup.extraProps ?? {};
  return (
    <div role="note" className="fujiantong-prompt">
      <strong>{String(title)}</strong>
      <span>{String(text)}</span>
    </div>
  );
}
