package tv.exstream.outbound;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// What this server says in each of its requests, so that it knows itself when it is asked: a list or stream of its own must not become a
/// source of itself. Another one with every start. Immutable.
public record SelfMark(String text) {
    public static final String HEADER = "X-EXStreamTV-From";

    /// Of what is no server.
    public static final SelfMark NONE = new SelfMark("nobody");

    public static SelfMark random(RandomGenerator random) {
        return new SelfMark(HexFormat.of().toHexDigits(random.nextLong()));
    }
}
