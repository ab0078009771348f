package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what trials have shown, so that the next start need not try again. Losing it costs a few seconds, so nothing here fails.
record TrialFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(TrialFile.class);

    /// 256 KiB are more than thirty results need.
    private static final long LARGEST = 256 << 10;

    /// The report under this key; empty when there is none, or of another ffmpeg or other hardware.
    Optional<TrialReport> read(String key) {
        try {
            if (!Files.exists(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            TrialReport report =
                    JsonMapper.shared().readValue(Files.readString(file), TrialReport.class);
            return Optional.of(report).filter(each -> each.key().equals(key));
        } catch (IOException | JacksonException e) {
            LOG.warn("results of hardware trials are unreadable because={}", e.toString());
            return Optional.empty();
        }
    }

    void write(TrialReport report) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(draft, JsonMapper.shared().writeValueAsString(report));
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("results of hardware trials are not kept because={}", e.toString());
        }
    }
}
