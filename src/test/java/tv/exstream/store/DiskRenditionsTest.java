package tv.exstream.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.RenditionsContract;

class DiskRenditionsTest extends RenditionsContract {
    @TempDir private Path folder;
    private DiskRenditions renditions;

    @BeforeEach
    void open() throws IOException {
        var limits =
                new Config.Renditions(
                        ByteSize.parse("1GB"), ByteSize.parse("0B"), Duration.ofMinutes(30), true);
        renditions =
                DiskRenditions.open(
                        folder, () -> limits, _ -> Optional.empty(), () -> Instant.EPOCH);
    }

    @AfterEach
    void close() throws IOException {
        renditions.close();
    }

    @Override
    protected Renditions renditions() {
        return renditions;
    }
}
