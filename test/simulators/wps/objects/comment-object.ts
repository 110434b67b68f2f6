import type { LiveAreas } from '../../excel/live-areas';
import { WpsObject, type KnownComment, type WpsPageSession, type WpsProgram } from '../wps-object';

export class CommentObject extends WpsObject {
  readonly className = 'Comment';
  constructor(
    page: WpsPageSession,
    private comment: KnownComment,
  ) {
    super(page);
  }

  static at({ comments }: WpsProgram, { sheet, areas }: LiveAreas): KnownComment | null {
    const [first] = areas;
    return (
      comments.find(
        ({ live }) =>
          live.sheet === sheet &&
          live.areas[0]?.row === first?.row &&
          live.areas[0]?.column === first?.column,
      ) ?? null
    );
  }

  /** Gives the text, and first replaces it where one is named. */
  Text(text?: unknown): string {
    if (typeof text === 'string') {
      const changed = { ...this.comment, text };
      this.wps.comments = this.wps.comments.map((other) => (other === this.comment ? changed : other));
      this.comment = changed;
    }
    return this.comment.text;
  }
  Delete(): void {
    this.wps.comments = this.wps.comments.filter((other) => other !== this.comment);
  }
}
