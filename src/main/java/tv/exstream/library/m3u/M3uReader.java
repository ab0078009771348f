package tv.exstream.library.m3u;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.library.packed.Unpacked;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Reads a list of channels entry by entry, so that one of half a million needs no more memory than a short one. Used once, by one
/// thread.
///
/// Nothing in an entry makes the others unreadable: what cannot be used is counted.
public final class M3uReader {
    /// Within so many bytes there has to be something that a list is made of.
    private static final long LOOKED_AT = 64 << 10;

    private final Lines lines;
    private final EntryDraft draft;
    private Map<String, String> attributes = Map.of();
    private boolean marked;
    private boolean stream;
    private boolean listed;
    private long looked;
    private long repeated;

    private M3uReader(InputStream text, M3uOptions options, Consumer<M3uEntry> entries) {
        lines = new Lines(text);
        draft = new EntryDraft(options, entries);
    }

    /// @param list plain or packed; not closed
    /// @param entries is told of each as soon as it is read
    /// @throws ProblemException INVALID_VALUE when it is no list; entries may have been told of where it is too long
    public static M3uList read(InputStream list, M3uOptions options, Consumer<M3uEntry> entries)
            throws IOException {
        return new M3uReader(Unpacked.of(list, options.mostBytes()), options, entries).read();
    }

    private M3uList read() throws IOException {
        Optional<String> line = lines.next();
        while (line.isPresent() && !stream) {
            take(line.get());
            requireList(line.get());
            line = lines.next();
        }
        draft.end();
        if (!listed && !marked && !stream) {
            throw refused();
        }
        return new M3uList(stream, attributes, draft.counts(repeated, lines.cut(), !marked));
    }

    private void requireList(String line) {
        looked += line.length();
        if (!listed && !marked && looked > LOOKED_AT) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                Problem.INVALID_VALUE,
                "list must have #EXTM3U, #EXTINF or an address in its first 64 KB: it has none");
    }

    private void take(String line) {
        if (line.startsWith("#")) {
            tag(line);
        } else if (!listed
                && !marked
                && (line.startsWith("<") || line.startsWith("{") || line.startsWith("["))) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "list must be M3U: it is a page or an answer of a program");
        } else {
            listed |= draft.address(line);
        }
    }

    private void tag(String line) {
        int colon = line.indexOf(':');
        String name = (colon < 0 ? line : line.substring(0, colon)).toUpperCase(Locale.ROOT);
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (name) {
            case "#EXTINF" -> begin(ExtInf.parse(value));
            case "#EXTGRP" -> draft.group(value);
            case "#KODIPROP", "#EXTVLCOPT", "#EXTVLCOPT--" -> draft.option(value);
            case "#EXT-X-TARGETDURATION", "#EXT-X-STREAM-INF", "#EXT-X-MEDIA-SEQUENCE" ->
                    stream = !draft.hasTold();
            default -> other(line);
        }
    }

    private void begin(ExtInf said) {
        listed = true;
        repeated += said.repeated();
        draft.begin(said);
    }

    private void other(String line) {
        if (line.regionMatches(true, 0, "#EXTM3U", 0, 7)) {
            marked = true;
            var scanner = new AttributeScanner(line, 7);
            String _ = scanner.title();
            attributes = attributes.isEmpty() ? Map.copyOf(scanner.attributes()) : attributes;
            draft.usual(attributes);
        } else {
            draft.other(line);
        }
    }
}
