package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Presentation.Dress;
import tv.exstream.schedule.cursor.CursorState;

/// One thing that the interpreter remembers between builds. Immutable.
public sealed interface State {
    /// There is nothing under this name; only in an [Undo].
    record Nothing() implements State {}

    /// Where a cursor is.
    record Place(CursorState cursor) implements State {}

    /// Where a pool of filler is.
    ///
    /// @param waiting items that were passed over because they did not fit, which come first next time
    record Supply(CursorState cursor, List<Long> waiting) implements State {
        public Supply {
            waiting = List.copyOf(waiting);
        }
    }

    /// When something was shown last, in milliseconds since the epoch.
    record Shown(long at) implements State {}

    /// Which option was chosen last and how many times in a row.
    record Chosen(int option, int inARow) implements State {}

    /// What a feed has shown since the first day of a period, as days since the epoch.
    record Logged(long since, List<Long> items) implements State {
        public Logged {
            items = List.copyOf(items);
        }
    }

    /// Until when each item of what is fitted has time, in milliseconds since the epoch.
    ///
    /// @param more whether others may follow
    record Fitted(List<Long> finishes, boolean more) implements State {
        public Fitted {
            finishes = List.copyOf(finishes);
        }
    }

    /// Which part of a lineup was begun last.
    ///
    /// @param next the key of the part behind it, where to go on when the last one is gone
    /// @param until when the time of the last one ends, in milliseconds since the epoch
    record Lined(String lineup, String last, String next, long until) implements State {}

    /// How many times something was done.
    record Count(long times) implements State {}

    /// The instructions that are being carried out, outermost first.
    record Frames(List<Frame> frames) implements State {
        /// The step of the first frame when the rules have changed since.
        private static final int OTHER_RULES = -1;

        public Frames {
            frames = List.copyOf(frames);
        }

        Frames ofOtherRules() {
            if (frames.isEmpty()) {
                return this;
            }
            List<Frame> marked = new ArrayList<>(frames);
            marked.removeFirst();
            marked.addFirst(new Frame(OTHER_RULES, 0, 0, 0, 0, Level.NEVER));
            return new Frames(marked);
        }

        boolean areOfOtherRules() {
            return !frames.isEmpty() && frames.getFirst().step() == OTHER_RULES;
        }
    }

    /// What stays switched on until it is switched off.
    ///
    /// @param locked whether all that follows is one programme in the guide
    /// @param title of that programme; empty for none
    /// @param rolls names of the rolls that are on
    record Switches(
            boolean locked,
            String title,
            List<String> rolls,
            List<String> watermarks,
            List<String> graphics)
            implements State {
        public static final Switches OFF = new Switches(false, "", List.of(), List.of(), List.of());

        /// How something is shown while these are on. What takes the channel's watermark off does not get theirs either.
        ///
        /// @param group the title of the group around it; empty for none
        /// @param listed whether the guide may show it
        Presentation dressed(Presentation own, String group, boolean listed) {
            boolean isPlain = this.equals(OFF) && group.isEmpty() && listed;
            if (isPlain) {
                return own;
            }
            String best = own.title().isEmpty() ? group.isEmpty() ? title : group : own.title();
            Dress dress = own.dress();
            return new Presentation(
                    best,
                    listed ? own.listing() : new Presentation.Listing.Hidden(),
                    new Dress(
                            dress.channelWatermark(),
                            dress.channelWatermark()
                                    ? joined(dress.watermarks(), watermarks)
                                    : dress.watermarks(),
                            joined(dress.graphics(), graphics),
                            dress.languages()));
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).distinct().toList();
        }

        public Switches {
            rolls = List.copyOf(rolls);
            watermarks = List.copyOf(watermarks);
            graphics = List.copyOf(graphics);
        }
    }

    /// How far one instruction with a body is.
    ///
    /// @param step the part of the body that is being carried out, counted from 0
    /// @param pass how many times the body has been carried out
    /// @param goal how many times it is to be, or which of several bodies it is, or the fingerprint of a slot
    /// @param begunAt when it began, in milliseconds since the epoch
    /// @param passBegunAt when the present pass began
    /// @param deadline when it has to end; [Long#MAX_VALUE] for never
    record Frame(int step, long pass, long goal, long begunAt, long passBegunAt, long deadline) {}
}
