package tv.exstream.config;

import java.util.Optional;
import java.util.function.Supplier;

/// What this installation must remember about itself and nobody sets, such as its HDHomeRun device id. Thread-safe.
public interface Installation {
    Optional<String> find(String name);

    /// The value of that name. When there is none yet, the one given is stored first; all callers get the same.
    String remember(String name, Supplier<String> first);

    void put(String name, String value);
}
