package tv.exstream.library.remote;

import java.io.IOException;
import java.util.OptionalLong;
import tv.exstream.remark.KeptWord;

/// Lists of servers that are told page by page.
public final class Pages {
    /// More than any server has; ends what has no end.
    private static final long MOST = 10_000_000;

    private Pages() {}

    /// One page of a list.
    public interface Source {
        Answer read(long start) throws IOException, InterruptedException;
    }

    /// @param count of the rows of the page
    /// @param total of the list; empty when the server does not say it: then a page without rows is behind the last one
    public record Answer(int count, OptionalLong total) {}

    /// Reads all pages. Answers whether the list stayed as long as it was: else rows may have moved to pages that were read before.
    ///
    /// @throws IOException when the server says that there are more and does not tell them
    public static boolean read(Source source) throws IOException, InterruptedException {
        long start = 0;
        boolean steady = true;
        OptionalLong first = OptionalLong.empty();
        while (start < MOST) {
            Answer page = source.read(start);
            start += page.count();
            long total = page.total().orElse(Long.MAX_VALUE);
            first = first.isPresent() ? first : page.total();
            steady &= first.equals(page.total());
            if (start >= total || (page.count() == 0 && page.total().isEmpty())) {
                return steady;
            }
            if (page.count() == 0) {
                throw new IOException(KeptWord.LISTS_LESS.said(start, total));
            }
        }
        throw new IOException(KeptWord.LISTS_ENDLESSLY.said());
    }
}
