package tv.exstream.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tv.exstream.account.Area;
import tv.exstream.account.Entrance;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.Callers;

/// Has pages written on a few threads of their own, and sends them on the thread of the request.
///
/// Streams are sent on virtual threads, which are carried by as many others as there are processors; whoever computes, or asks SQLite, keeps
/// one of those until it is done. Pages that come faster than they are written had every viewer wait behind all of them. Beside threads
/// of their own the streams get their share from the operating system, and pages wait for each other. A page that a browser takes slowly
/// holds none of these threads. Nobody has more than [a share][Shares] of the pages that wait or are being sent, which are held in memory.
final class PageThreadsFilter extends OncePerRequestFilter {
    /// Pages that everybody may open.
    private static final Set<String> OPEN = Set.of("/sign-in", "/claim");

    private final PageThreads threads;
    private final Refusals refusals;

    PageThreadsFilter(PageThreads threads, Refusals refusals) {
        this.threads = threads;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return pool(request).isEmpty();
    }

    /// Empty for what is no page.
    private Optional<PageThreads.Pool> pool(HttpServletRequest request) {
        if (!(request.getAttribute(DoorFilter.WAY) instanceof Entrances.Way way)) {
            return Optional.empty();
        }
        return switch (way.entrance()) {
            case Entrance.Guarded guarded ->
                    Optional.of(threads.known()).filter(_ -> guarded.area() == Area.PAGES);
            case Entrance.Everybody() ->
                    Optional.of(threads.open()).filter(_ -> OPEN.contains(way.pattern()));
        };
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageThreads.Pool pool = pool(request).orElseThrow();
        Optional<Callers.Visitor> visitor = Callers.find(request);
        var exchange = new Refusals.Exchange(request, response);
        if (visitor.filter(found -> found.peer().isHere()).isPresent()) {
            answer(exchange, pool.threads(), chain);
            return;
        }
        String party = visitor.map(Callers.Visitor::party).orElse("");
        if (!pool.shares().take(party)) {
            refusals.tooOften(tooMany(pool.shares().most()), exchange);
            return;
        }
        try {
            answer(exchange, pool.threads(), chain);
        } finally {
            pool.shares().release(party);
        }
    }

    private void answer(Refusals.Exchange exchange, ExecutorService threads, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(exchange.response());
        Future<?> written;
        try {
            written = threads.submit(() -> write(exchange.request(), page, chain));
        } catch (RejectedExecutionException e) {
            var busy = ProblemException.of(Problem.TOO_MANY_REQUESTS, e, Objection.PAGES_CROWDED);
            refusals.tooOften(busy, exchange);
            return;
        }
        finish(written);
        page.copyBodyToResponse();
    }

    private static ProblemException tooMany(int most) {
        return ProblemException.of(Problem.TOO_MANY_REQUESTS, Objection.PAGES_AT_MOST, most);
    }

    private static Void write(
            HttpServletRequest request, HttpServletResponse page, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, page);
        return null;
    }

    /// Waits whatever happens, because the request is in use there; it takes milliseconds, but for a folder that hangs. What went wrong is thrown here, for those who
    /// answer failures.
    private static void finish(Future<?> written) throws ServletException, IOException {
        boolean isInterrupted = false;
        try {
            while (!isWritten(written)) {
                isInterrupted = true;
            }
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case IOException cause -> throw cause;
                case ServletException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new ServletException(e.getCause());
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// False when this thread was interrupted before.
    private static boolean isWritten(Future<?> written) throws ExecutionException {
        try {
            written.get();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
