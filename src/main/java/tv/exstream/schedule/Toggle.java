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

    /// As [Lock], but what was shown right before belongs to it.
    record Join(String title) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return new Lock(title).apply(before);
        }
    }

    record Unlock() implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return new Switches(false, "", before.rolls(), before.watermarks(), before.graphics());
        }
    }

    /// Changes which rolls of the program go with every programme.
    ///
    /// @param off names of rolls that no longer do
    /// @param on names of rolls that do from now on, in order
    record Rolls(List<String> off, List<String> on) implements Toggle {
        public Rolls {
            off = List.copyOf(off);
            on = List.copyOf(on);
        }

        @Override
        public Switches apply(Switches before) {
            List<String> names = new ArrayList<>(before.rolls());
            names.removeAll(off);
            names.removeAll(on);
            names.addAll(on);
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

    /// Adds an on-screen graphic, instead of the same one with other values.
    ///
    /// @param name may end with values for what it shows, as the query of a URL: `next.yml?when=soon`
    record GraphicsOn(String name) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return graphics(before, with(withoutGraphic(before.graphics(), plain(name)), name));
        }
    }

    /// Takes an on-screen graphic away.
    ///
    /// @param name without values; empty for all of them
    record GraphicsOff(String name) implements Toggle {
        @Override
        public Switches apply(Switches before) {
            return graphics(before, withoutGraphic(before.graphics(), name));
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

    private static List<String> withoutGraphic(List<String> names, String name) {
        return names.stream()
                .filter(other -> !name.isEmpty() && !plain(other).equals(name))
                .toList();
    }

    private static String plain(String graphic) {
        int values = graphic.indexOf('?');
        return values < 0 ? graphic : graphic.substring(0, values);
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !name.isEmpty() && !other.equals(name)).toList();
    }
}
