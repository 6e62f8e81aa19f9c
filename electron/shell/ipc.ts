/** The bridge to the app's own windows. Every message is checked here: who sends it, and what it says. */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron/main';
import type { BridgeEvent } from '../../shared/bridge/contract.ts';
import { eventChannel, requestChannel } from '../../shared/bridge/names.ts';
import { type RequestHandler, failure } from '../core/request-handlers.ts';
import { appOrigin } from './app-protocol.ts';

/** A window that may use the bridge. */
export type BridgeClient = {
  readonly handle: RequestHandler;
  /** Begins to listen: the latest events first. Returns how to stop. */
  readonly subscribe: (listener: (event: BridgeEvent) => void) => () => void;
};

/** Hears the windows that `clientOf` knows by the id of their contents, and nobody else. */
export function hearWindows(clientOf: (contentsId: number) => BridgeClient | undefined): void {
  const subscriptions = new Map<number, () => void>();
  ipcMain.handle(requestChannel, (event, name: unknown, args: unknown) => {
    const client = trustedClient(event);
    return client ? client.handle(name, args) : failure('refused', 'Only the pages of Tandem may ask.');
  });
  // A page that listens says so; one that was reloaded says so again.
  ipcMain.on(eventChannel, (event) => {
    const client = trustedClient(event);
    if (!client) return;
    const { sender } = event;
    if (!subscriptions.has(sender.id)) sender.once('destroyed', () => end(sender.id));
    end(sender.id);
    const tell = (told: BridgeEvent): void => {
      if (!sender.isDestroyed() && !sender.isCrashed()) sender.send(eventChannel, told);
    };
    subscriptions.set(sender.id, client.subscribe(tell));
  });

  const end = (contentsId: number): void => {
    subscriptions.get(contentsId)?.();
    subscriptions.delete(contentsId);
  };

  const trustedClient = (event: IpcMainEvent | IpcMainInvokeEvent): BridgeClient | undefined => {
    const { senderFrame, sender } = event;
    const isOurPage = senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin;
    return isOurPage ? clientOf(sender.id) : undefined;
  };
}
