package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.expression.Expression;
import tv.exstream.media.MediaId;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// One step of a [Program]. Some have a body of further instructions.
public sealed interface Instruction {
    /// It has no body.
    sealed interface Simple extends Instruction {}

    /// It shows nothing itself, and takes no time.
    sealed interface Setting extends Simple {}

    /// It has a level of its own while it is being carried out.
    sealed interface Compound extends Instruction {}

    /// It begins by just going through its body.
    sealed interface Plain extends Compound {
        List<Instruction> body();
    }

    /// Shows the next item of a cursor, with the filler that goes with it, when it fits into all windows around it.
    record Play(String cursor, Style style) implements Simple {}

    /// Shows one of the items that a cursor goes through, wherever the cursor is. One that is gone leaves its time.
    ///
    /// @param length how long it takes: what is longer is cut; absent for as long as the item lasts
    /// @param rest what fills the time that the item leaves
    record Show(String cursor, MediaId item, Optional<Duration> length, Rest rest)
            implements Simple {}

    /// Shows what another channel shows.
    ///
    /// @param shift how much later than there
    record Redirect(ChannelId channel, Duration shift, Target until) implements Simple {}

    /// Fills the time up to a target; nothing when that is never.
    record Fill(Target until, Rest rest) implements Simple {}

    /// Waits for a time of day.
    ///
    /// @param rest what is shown meanwhile
    record Wait(LocalTime time, Patience patience, Rest rest) implements Simple {}

    /// Passes items over.
    ///
    /// @param count an expression over `count`, the items of the cursor's pass, and `random`
    record Skip(String cursor, Expression count) implements Setting {}

    /// Goes to an episode.
    record Seek(String cursor, int season, int episode) implements Setting {}

    /// Turns to the next group of a cursor, or the next member of a playlist; nothing before its first item.
    record Turn(String cursor) implements Setting {}

    /// Switches something on or off for all that follows.
    record Switch(Toggle toggle) implements Setting {}

    /// One after another, once.
    record Sequence(String name, List<Instruction> body) implements Plain {
        public Sequence {
            body = List.copyOf(body);
        }
    }

    /// Shows all of the body as one programme in the guide.
    ///
    /// @param title empty for that of the first item
    record Group(String title, List<Instruction> body) implements Compound {
        public Group {
            body = List.copyOf(body);
        }
    }

    /// Repeats the body.
    record Repeat(Amount amount, List<Instruction> body) implements Compound {
        public Repeat {
            body = List.copyOf(body);
        }
    }

    /// Goes through parts over and over.
    ///
    /// @param shuffled whether each pass has a new seeded order, which never begins with the part that was last
    /// @param randomStart whether the very first pass begins with a part that the seed chooses
    record Round(List<Instruction> body, boolean shuffled, boolean randomStart) implements Plain {
        public Round {
            body = List.copyOf(body);
            requireBody(body, "round");
        }
    }

    /// Goes through parts over and over, and keeps its place by the part when the rules change.
    ///
    /// @param name lineups of other names begin anew
    /// @param since when it is as if it had begun; absent for when it does begin
    record Lineup(String name, Optional<Instant> since, List<Part> parts) implements Compound {
        public Lineup {
            parts = List.copyOf(parts);
            requireBody(parts, "lineup");
        }

        List<Instruction> body() {
            return parts.stream().map(Part::body).toList();
        }

        /// @param key unlike that of any other part
        /// @param length how long it takes; absent when its item says so
        /// @param body what can be gone on with in its middle: a fill, a show or a window
        public record Part(String key, Optional<Duration> length, Instruction body) {
            /// Whether it is for an item, which must not be passed over.
            boolean isItem() {
                return body instanceof Show;
            }
        }
    }

    /// Carries the body out within a stretch of time.
    record Window(String name, Target until, Bounds bounds, List<Instruction> body, Rest rest)
            implements Compound {
        public Window {
            body = List.copyOf(body);
        }
    }

    /// Carries one of the options out.
    record Choose(String name, List<Option> options, Distribution distribution)
            implements Compound {
        public Choose {
            options = List.copyOf(options);
            requireBody(options, "choice");
            if (options.size() > Long.SIZE) {
                throw UnacceptableException.of(Demand.TOO_MANY_OPTIONS, name, options.size());
            }
        }
    }

    /// Carries the body of the first rule out that matches the day, and begins another one when the day changes.
    record ByDate(List<Dated> cases) implements Compound {
        public ByDate {
            cases = List.copyOf(cases);
            requireBody(cases, "choice by date");
        }
    }

    /// Carries the body out whose part of the day it is when it begins; none when there is no such.
    record ByTime(List<Timed> cases) implements Compound {
        public ByTime {
            cases = List.copyOf(cases);
            requireBody(cases, "choice by time");
        }
    }

    /// Puts filler around the programmes of the body and between them.
    record Interspersed(Breaks breaks, List<Instruction> body) implements Plain {
        public Interspersed {
            body = List.copyOf(body);
        }
    }

    /// Bills the programmes of the body in the guide as if each took the same share of the time up to the end of the window.
    /// Nothing of it is final before all of it is, so a plan cannot begin anew within it.
    record Billed(List<Instruction> body) implements Plain {
        public Billed {
            body = List.copyOf(body);
        }
    }

    /// Carries slots out at their times. Between them is time that is left over.
    ///
    /// @param plans the first one whose rule matches a day gives that day its slots
    record Agenda(List<Plan> plans, Rest between) implements Compound {
        public Agenda {
            plans = List.copyOf(plans);
            requireBody(plans, "agenda");
        }

        /// @param slots in any order; each ends at the latest when another one begins
        public record Plan(String name, DateRule rule, List<Slot> slots) {
            public Plan {
                slots = List.copyOf(slots);
            }
        }
    }

    /// Shows items of a feed, having worked out first how many there will be, so that filler never takes the place of an item and
    /// the time that is left can be shared out.
    record Fit(Feed feed, Style style, Terms terms) implements Compound {}

    /// Carries the body out the very first time only, also when the rules around it change.
    record Once(String name, List<Instruction> body) implements Compound {
        public Once {
            body = List.copyOf(body);
        }
    }

    /// Goes back in time, as long as the timeline has nothing yet.
    record Rewind(Back back) implements Setting {}

    /// One after another, once, in the order that the last [Shuffle] of that name has given; else as it is.
    record Arranged(String name, List<Instruction> body) implements Compound {
        public Arranged {
            body = List.copyOf(body);
        }
    }

    /// Gives what is [Arranged] under a name a new seeded order, from its next time on.
    record Shuffle(String name) implements Setting {}

    /// Nothing follows any more.
    record End(Remark reason) implements Simple {}

    private static void requireBody(List<?> body, String what) {
        if (body.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
    }
}
