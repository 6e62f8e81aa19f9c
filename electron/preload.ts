/** Hands the page the bridge and nothing else. Runs sandboxed. */
import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { BridgeEvent, BridgeTransport } from '../shared/bridge/contract.ts';
import { eventChannel, requestChannel } from '../shared/bridge/names.ts';

const transport: BridgeTransport = {
  request: (name, args) => ipcRenderer.invoke(requestChannel, name, args),
  onEvent: (listener) => {
    // The page must never get hold of the IPC event itself: it carries the sender.
    const hear = (_event: unknown, told: BridgeEvent): void => listener(told);
    ipcRenderer.on(eventChannel, hear);
    ipcRenderer.send(eventChannel);
    return () => ipcRenderer.off(eventChannel, hear);
  },
};

contextBridge.exposeInMainWorld('tandem', transport);
