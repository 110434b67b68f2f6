/// <reference types="office-js" />
import { Button, Card, Field, FluentProvider, Input, webLightTheme } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** As little as a task pane of React and Fluent can be: a card with a field and a button that can be pressed. */
function BarePane(): ReactNode {
  const [pressed, setPressed] = useState(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <Card>
        <Field label="Name">
          <Input />
        </Field>
        <Button appearance="primary" aria-pressed={pressed} onClick={() => setPressed(!pressed)}>
          Press
        </Button>
      </Card>
    </FluentProvider>
  );
}

void Office.onReady().then(() => {
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<BarePane />);
});
