package tv.exstream.rendition;

import java.util.Optional;

/// Gets missing frames made. Thread-safe; every call returns at once.
public interface Fills {
    /// Asks for what is needed. Asking again for what is already being made costs nothing, so a viewer's session
    /// asks for as long as it misses something; a request that nobody repeats loses its urgency after a few seconds.
    void request(Need need, Urgency urgency);

    /// Why what is needed cannot be made at the moment, in words for a person; empty while it can.
    Optional<String> failure(Need need);
}
