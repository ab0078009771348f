package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.schedule.State.Switches;

/// What can be switched on and off.
public sealed interface Toggle {
    Switches apply(Switches before);

    /// All that follows is one programme in the guide, until [Unlock].
    ///
    /// @param title empty for that of the first item
    record Lock(String title) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return new Switches(
                    true, title, before.rolls(), before.watermarks(), before.graphics());
        }
    }

    record Unlock() implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return new Switches(false, "", before.rolls(), before.watermarks(), before.graphics());
        }
    }

    /// @param names of rolls of the program that go with every item from now on, instead of those before
    record Rolls(List<String> names) implements Toggle {
        public Rolls {
            names = List.copyOf(names);
        }

        @Override
        public Switches apply(Switches before) {
            return new Switches(
                    before.locked(), before.title(), names, before.watermarks(), before.graphics());
        }
    }

    /// Adds a watermark.
    record WatermarkOn(String name) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return watermarks(before, with(before.watermarks(), name));
        }
    }

    /// Takes a watermark away.
    ///
    /// @param name empty for all of them
    record WatermarkOff(String name) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return watermarks(before, without(before.watermarks(), name));
        }
    }

    /// Adds an on-screen graphic.
    record GraphicsOn(String name) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return graphics(before, with(before.graphics(), name));
        }
    }

    /// Takes an on-screen graphic away.
    ///
    /// @param name empty for all of them
    record GraphicsOff(String name) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return graphics(before, without(before.graphics(), name));
        }
    }

    private static Switches watermarks(Switches before, List<String> names) {
        return new Switches(
                before.locked(), before.title(), before.rolls(), names, before.graphics());
    }

    private static Switches graphics(Switches before, List<String> names) {
        return new Switches(
                before.locked(), before.title(), before.rolls(), before.watermarks(), names);
    }

    private static List<String> with(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.remove(name);
        more.add(name);
        return more;
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !name.isEmpty() && !other.equals(name)).toList();
    }
}
