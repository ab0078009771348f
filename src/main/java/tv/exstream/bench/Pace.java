package tv.exstream.bench;

import java.time.Duration;

/// How long and how often is measured: all of it in full takes some eight minutes on two cores.
public enum Pace {
    FULL(Duration.ofSeconds(15), 100, 6, 4) {
        @Override
        int scannedFiles() {
            return 100_000;
        }

        @Override
        Duration soak() {
            return Duration.ofHours(1);
        }

        @Override
        Duration day() {
            return Duration.ofHours(24);
        }
    },
    /// For a first look: fewer repetitions make the percentiles rough.
    QUICK(Duration.ofSeconds(10), 30, 3, 2) {
        @Override
        int scannedFiles() {
            return 10_000;
        }

        @Override
        Duration soak() {
            return Duration.ofMinutes(1);
        }

        @Override
        Duration day() {
            return Duration.ofHours(1);
        }
    };

    private final Duration window;
    private final int zaps;
    private final int coldZaps;
    private final int starts;

    Pace(Duration window, int zaps, int coldZaps, int starts) {
        this.window = window;
        this.zaps = zaps;
        this.coldZaps = coldZaps;
        this.starts = starts;
    }

    /// How long viewers are watched.
    Duration window() {
        return window;
    }

    /// How often a prepared channel is tuned to.
    int zaps() {
        return zaps;
    }

    /// How often a channel is tuned to that is not prepared.
    int coldZaps() {
        return coldZaps;
    }

    /// How often the server is started.
    int starts() {
        return starts;
    }

    /// How many known files are scanned; a tenth of that are new ones.
    abstract int scannedFiles();

    /// How long the soak lasts unless somebody says.
    abstract Duration soak();

    /// How much is sent in quick motion.
    abstract Duration day();
}
