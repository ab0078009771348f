package tv.exstream.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;

/// Looks at the folders: can they be read and written, and is there room?
final class PlaceCheck {
    private static final long GIGABYTE = 1_000_000_000;

    private final Config config;

    PlaceCheck(Config config) {
        this.config = config;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(data());
        if (config.media().folders().isEmpty()) {
            findings.add(
                    Finding.fine("media", "no folder is set; the first start makes sample clips"));
        }
        config.media().folders().forEach(folder -> findings.add(media(folder)));
        return findings;
    }

    private Finding data() {
        Path existing = nearestExisting(config.data());
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Finding.wrong(
                    "data folder",
                    config.data() + " cannot be written",
                    "choose another with --data DIR");
        }
        try {
            return room(Files.getFileStore(existing).getUsableSpace());
        } catch (IOException e) {
            return Finding.wrong(
                    "data folder",
                    "%s cannot be read: %s".formatted(config.data(), e.getMessage()),
                    "choose another with --data DIR");
        }
    }

    /// @param freeBytes what the disk of the data folder has left
    Finding room(long freeBytes) {
        String found = "%s, %d GB free".formatted(config.data(), freeBytes / GIGABYTE);
        ByteSize keepFree = config.renditions().keepFree();
        if (freeBytes <= keepFree.bytes()) {
            return Finding.wrong(
                    "data folder",
                    found + ", and renditions.keepFree is " + keepFree,
                    "free some space, or choose another with --data DIR");
        }
        return Finding.fine("data folder", found);
    }

    private static Finding media(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Finding.wrong(
                    "media", folder + " is not a folder", "correct --media or media.folders");
        }
        return Files.isReadable(folder)
                ? Finding.fine("media", folder.toString())
                : Finding.wrong(
                        "media",
                        folder + " cannot be read",
                        "allow this user to read it: chmod -R a+rX '%s'".formatted(folder));
    }

    private static Path nearestExisting(Path folder) {
        Path place = folder;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }
}
