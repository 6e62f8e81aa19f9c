import { Component, type ReactNode } from 'react';
import { useTexts } from '../store/hooks.ts';
import { BoardFrame } from '../ui/board-frame.tsx';
import { Message } from '../ui/message.tsx';

type Props = { readonly onFailure: (reason: string) => void; readonly children: ReactNode };

/** A board that can't be drawn takes nothing else with it: it is reported and gives way to the next. */
export class BoardBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFailure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  override render(): ReactNode {
    return this.state.failed ? <FailedBoard /> : this.props.children;
  }
}

function FailedBoard() {
  const texts = useTexts().wall;
  return (
    <BoardFrame name="failed" title="">
      <Message title={texts.failedTitle} hint={texts.failedHint} />
    </BoardFrame>
  );
}
