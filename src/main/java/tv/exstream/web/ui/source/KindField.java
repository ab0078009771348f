package tv.exstream.web.ui.source;

import java.util.List;

/// Something that a kind of source wants to know.
///
/// @param name where the interface takes it, such as `origin.address`
/// @param options what can be chosen; empty for what is written
/// @param usual what it is until somebody says otherwise; may be empty
record KindField(String name, Input input, boolean required, List<String> options, String usual) {
    KindField {
        options = List.copyOf(options);
    }

    static KindField wanted(String name, Input input) {
        return new KindField("origin." + name, input, true, List.of(), "");
    }

    static KindField optional(String name, Input input) {
        return new KindField("origin." + name, input, false, List.of(), "");
    }

    static KindField secret(String name) {
        return new KindField("secrets." + name, Input.SECRET, false, List.of(), "");
    }

    KindField of(String... some) {
        return new KindField(name, input, required, List.of(some), usual);
    }

    KindField usually(String value) {
        return new KindField(name, input, required, options, value);
    }

    /// The last part of its name, by which texts know it.
    String word() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
