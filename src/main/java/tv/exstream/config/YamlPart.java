package tv.exstream.config;

import java.util.List;

/// A part of a YAML text and the place `[start, end)` where it stands, in characters. White space after it is no part of it.
sealed interface YamlPart {
    int start();

    int end();

    /// Empty where a key has no value.
    record Leaf(int start, int end) implements YamlPart {
        boolean isEmpty() {
            return start == end;
        }
    }

    /// @param flow whether it stands in brackets
    record Items(int start, int end, boolean flow, List<YamlPart> items) implements YamlPart {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// @param flow whether it stands in braces
    record Keys(int start, int end, boolean flow, List<Entry> entries) implements YamlPart {
        public Keys {
            entries = List.copyOf(entries);
        }
    }

    /// @param start of its key
    record Entry(String key, int start, YamlPart value) {
        int end() {
            return value.end();
        }
    }
}
