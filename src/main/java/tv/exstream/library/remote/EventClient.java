package tv.exstream.library.remote;

import java.io.IOException;
import java.util.Optional;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.Source;

/// Understands what servers of some kinds tell by themselves. Thread-safe.
public interface EventClient {
    boolean serves(Origin origin);

    /// Where a server tells what happens, as a web socket.
    RemoteAddress events(Source source) throws IOException, InterruptedException;

    /// What a server wants to hear from time to time, so that it goes on telling; empty for nothing.
    Optional<String> sign();

    /// What a message on the web socket says.
    Heard event(JsonRow message);

    /// What a server says that calls a web hook.
    Heard hook(JsonRow message);
}
