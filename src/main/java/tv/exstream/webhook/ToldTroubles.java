package tv.exstream.webhook;

import java.util.Map;

/// What programs were told of as broken and not yet as mended. It outlives the server's runs. Thread-safe.
public interface ToldTroubles {
    /// What may be broken.
    enum Kind {
        HEALTH,
        CHANNEL,
        SOURCE
    }

    /// In which state each was told, by what it is called; may be empty.
    Map<String, String> of(Kind kind);

    /// Notes that one was told in a state, in place of an earlier one.
    void put(Kind kind, String subject, String state);

    /// Forgets one; does nothing when it is not there.
    void remove(Kind kind, String subject);
}
