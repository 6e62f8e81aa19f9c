import '@fontsource-variable/inter/wght.css';
import '../theme/tokens.css';
import '../theme/base.css';
import { createRoot } from 'react-dom/client';
import { openBridge } from '../bridge.ts';
import { ScreenContext } from '../store/hooks.ts';
import { applyEvent, createWallStore, refuse } from '../store/wall-store.ts';
import { Wall } from '../wall/wall.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the wall.');

const store = createWallStore();
const bridge = openBridge(window, {
  onConnection: (connection) => store.setState({ connection }),
  onFailure: (failure) => refuse(store, failure),
  onUnsent: (unsent) => store.setState({ unsent }),
});
bridge.onEvent((event) => applyEvent(store, event));

createRoot(root).render(
  <ScreenContext value={{ store, bridge }}>
    <Wall />
  </ScreenContext>,
);
