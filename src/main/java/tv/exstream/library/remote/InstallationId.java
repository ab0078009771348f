package tv.exstream.library.remote;

import java.security.SecureRandom;
import java.util.HexFormat;

/// By what servers know this installation again.
public final class InstallationId {
    private static final int BYTES = 16;

    private InstallationId() {}

    /// Another one each time; to be remembered.
    public static String drawn(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
