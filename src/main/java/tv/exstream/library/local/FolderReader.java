package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.ReadFailure;
import tv.exstream.library.local.Entry.Kind;
import tv.exstream.process.PatientCalls;
import tv.exstream.remark.KeptWord;

/// Reads folders with the attributes of what is in them. Thread-safe.
final class FolderReader implements Folders {
    /// More names than this in one folder cannot be told apart by a person, and cost memory.
    private static final int MOST_ENTRIES = 200_000;

    private final PatientCalls calls;

    FolderReader(PatientCalls calls) {
        this.calls = calls;
    }

    @Override
    public FolderListing read(Path folder) throws IOException, InterruptedException {
        try {
            return calls.make(progress -> list(folder, progress));
        } catch (FileSystemException e) {
            throw new IOException(ReadFailure.reason(e), e);
        }
    }

    private static FolderListing list(Path folder, Runnable progress) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            for (Path path : names) {
                if (entries.size() == MOST_ENTRIES) {
                    throw new IOException(KeptWord.TOO_MANY_NAMES.said(MOST_ENTRIES));
                }
                entry(path).ifPresent(entries::add);
                progress.run();
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new FolderListing(folder, entries);
    }

    /// What is at a path, without patience; empty when nothing is there, or not any more.
    static Optional<Entry> entry(Path path) {
        try {
            BasicFileAttributes own =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(own.isSymbolicLink() ? linked(path) : entry(path, own));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Entry.unknown(path, ReadFailure.reason(e)));
        }
    }

    private static Entry linked(Path path) throws IOException {
        try {
            Entry target = entry(path, Files.readAttributes(path, BasicFileAttributes.class));
            Kind kind =
                    switch (target.kind()) {
                        case FOLDER, LINKED_FOLDER -> Kind.LINKED_FOLDER;
                        case FILE, LINKED_FILE -> Kind.LINKED_FILE;
                        case OTHER -> Kind.OTHER;
                    };
            return new Entry(
                    path, kind, target.key(), target.size(), target.modified(), target.defect());
        } catch (NoSuchFileException e) {
            return Entry.unknown(path, KeptWord.LINK_NOWHERE.said());
        }
    }

    private static Entry entry(Path path, BasicFileAttributes attributes) throws IOException {
        Kind kind = Kind.OTHER;
        if (attributes.isDirectory()) {
            kind = Kind.FOLDER;
        } else if (attributes.isRegularFile()) {
            kind = Kind.FILE;
        }
        Object key = attributes.fileKey();
        return new Entry(
                path,
                kind,
                key == null ? path.toRealPath() : key,
                attributes.isRegularFile() ? attributes.size() : 0,
                attributes.lastModifiedTime().toInstant(),
                Optional.empty());
    }
}
