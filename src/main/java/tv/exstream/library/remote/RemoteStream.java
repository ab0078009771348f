package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.live.Leases.Lease;
import tv.exstream.outbound.Found;

/// A file of a source, or part of it, on its way through. When the server breaks off, it is asked for the rest. From a server that sends whole
/// files where parts are asked for, what lies before the part is read and thrown away, so that whoever reads may jump all the same. What a
/// server says of the part that it sends counts, and another part than the one that is wanted is refused. Owned by one thread, which closes
/// it.
final class RemoteStream implements Delivery {
    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BAD_GATEWAY = 502;

    /// Servers end long connections; each of these must bring something.
    private static final int MOST_RESUMES = 20;

    /// 256 MiB: a jump takes no longer than whoever reads waits.
    private static final long MOST_SKIPPED = 1L << 28;

    private final RequestedRange range;
    private final Opening opening;
    private final Lease lease;
    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /// 0 when it is not known.
    private final long length;

    /// Empty when the source does not say it.
    private final Optional<SentPart> first;

    private Found<InputStream> now;
    private long sent;

    /// Whether the source broke off, which tells nothing of the end of a file of unknown length.
    private boolean broken;

    /// Asks the source, each time where the file is by then.
    interface Opening {
        Found<InputStream> of(RequestedRange range) throws IOException, InterruptedException;
    }

    /// @param now what came of the first question
    /// @param lease is given back with the last connection
    RemoteStream(RequestedRange range, Found<InputStream> now, Opening opening, Lease lease)
            throws IOException {
        this.range = range;
        this.opening = opening;
        this.lease = lease;
        this.now = now;
        this.first = SentPart.of(now.headers());
        refuseAnother();
        copyHeader("Content-Type");
        long said = Math.max(0, now.headers().firstValueAsLong("Content-Length").orElse(0));
        if (now.status() == OK && said > range.from() && range.from() <= MOST_SKIPPED) {
            skip(range.from());
            long last = Math.min(range.last().orElse(said - 1), said - 1);
            status = PARTIAL;
            length = last - range.from() + 1;
            headers.put("Content-Range", "bytes %d-%d/%d".formatted(range.from(), last, said));
            headers.put("Accept-Ranges", "bytes");
        } else {
            status = now.status();
            length = first.filter(_ -> status == PARTIAL).map(SentPart::length).orElse(said);
            copyHeader("Content-Range");
            copyHeader("Accept-Ranges");
        }
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public void copyTo(OutputStream out) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        long resumedAt = -1;
        int resumes = 0;
        while (true) {
            int count = read(buffer);
            if (count > 0) {
                out.write(buffer, 0, count);
                sent += count;
            } else if (isWhole()) {
                return;
            } else {
                boolean stuck = sent == resumedAt || ++resumes > MOST_RESUMES;
                if (stuck || status != PARTIAL) {
                    throw new IOException("the source broke off after %d bytes".formatted(sent));
                }
                resumedAt = sent;
                resume();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (lease) {
            now.body().close();
        }
    }

    private void refuseAnother() throws IOException {
        if (now.status() == PARTIAL && first.isPresent() && first.get().from() != range.from()) {
            now.body().close();
            throw new RemoteRefusal(
                    BAD_GATEWAY,
                    "the source sends what begins at byte %d, asked for what begins at %d"
                            .formatted(first.get().from(), range.from()));
        }
    }

    private boolean isWhole() {
        return length == 0 ? !broken : sent >= length;
    }

    /// -1 at the end, or where the source broke off.
    private int read(byte[] buffer) {
        int most = length == 0 ? BUFFER : (int) Math.min(BUFFER, length - sent);
        try {
            return most == 0 ? -1 : now.body().read(buffer, 0, most);
        } catch (IOException e) {
            broken = true;
            return -1;
        }
    }

    private void resume() throws IOException, InterruptedException {
        now.body().close();
        broken = false;
        RequestedRange rest = range.after(sent);
        now = opening.of(rest);
        if (now.status() == OK && rest.from() <= MOST_SKIPPED) {
            skip(rest.from());
        } else if (now.status() != PARTIAL || !goesOn(rest)) {
            throw new IOException("the source does not go on where it broke off");
        }
    }

    private boolean goesOn(RequestedRange rest) {
        Optional<SentPart> part = SentPart.of(now.headers());
        boolean misplaced = part.filter(each -> each.from() != rest.from()).isPresent();
        boolean another =
                part.filter(each -> first.filter(each::isOfAnother).isPresent()).isPresent();
        return !misplaced && !another;
    }

    private void skip(long bytes) throws IOException {
        try {
            now.body().skipNBytes(bytes);
        } catch (IOException e) {
            now.body().close();
            throw e;
        }
    }

    private void copyHeader(String name) {
        now.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
}
