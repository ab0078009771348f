package tv.exstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this program, as the build wrote it down.
final class Version {
    private static final String FILE = "/META-INF/build-info.properties";

    private Version() {}

    /// Such as `0.1.0`; `development` when the classes were not made by the build.
    static String text() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("build.version", "development");
    }
}
