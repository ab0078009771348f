package tv.exstream.bench;

import java.util.ArrayList;
import java.util.List;

/// What a process is for that is started to help measuring.
public enum Role {
    /// Watches channels.
    AUDIENCE,
    /// Serves as little as can be, to compare with.
    BARE_WRITER,
    /// Scans folders for the first time in its life.
    SCANNER,
    /// Reads a media server, with little memory.
    READER,
    /// Reads lists and guides of others, with little memory.
    SUBSCRIBER;

    /// The arguments of such a process.
    List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(name()));
        all.addAll(arguments);
        return all;
    }
}
