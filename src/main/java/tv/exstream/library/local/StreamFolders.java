package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.library.PointerFile;
import tv.exstream.process.PatientCalls;
import tv.exstream.source.Pointer;

/// Reads folders and tells files of YAML that lead to streams from those of other programs, which are no files of the library. Remembers what
/// came of it while a file has its size and date, so that what has not changed is not read again. Thread-safe.
final class StreamFolders implements Folders {
    /// As many as a folder may have names; each costs about 300 bytes.
    private static final int MOST = 200_000;

    private final Folders folders;
    private final PatientCalls calls;
    private final Map<Path, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(long size, Instant modified, boolean meant) {
        boolean isOf(Entry entry) {
            return size == entry.size() && modified.equals(entry.modified());
        }
    }

    StreamFolders(Folders folders, PatientCalls calls) {
        this.folders = folders;
        this.calls = calls;
    }

    @Override
    public FolderListing read(Path folder) throws IOException, InterruptedException {
        FolderListing listing = folders.read(folder);
        if (listing.entries().stream().noneMatch(StreamFolders::isYaml)) {
            return listing;
        }
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : listing.entries()) {
            boolean other = isYaml(entry) && !isMeant(entry);
            entries.add(other ? entry.unwanted() : entry);
        }
        return new FolderListing(folder, entries);
    }

    private static boolean isYaml(Entry entry) {
        return entry.isFile() && Pointer.isYaml(entry.name());
    }

    private boolean isMeant(Entry entry) throws IOException, InterruptedException {
        Answer known = answers.get(entry.path());
        if (known != null && known.isOf(entry)) {
            return known.meant();
        }
        if (entry.name().startsWith(".")) {
            return false;
        }
        try {
            boolean meant = calls.make(_ -> PointerFile.isMeant(entry.path()));
            remember(entry, meant);
            return meant;
        } catch (PatientCalls.NoAnswer e) {
            throw e; // the folder does not answer: what is known of it stays known
        } catch (IOException e) {
            return true; // it may be one that is known; looking into it tells why
        }
    }

    private void remember(Entry entry, boolean meant) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(entry.path(), new Answer(entry.size(), entry.modified(), meant));
    }
}
