package tv.exstream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// Watches all tests of a run, without being named by any: one during which a secret of the tests gets into the log or into an answer fails.
public final class LeakWatch implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final String NAME = "LEAKS";
    private static final Leaks LEAKS = new Leaks();

    @Override
    public void beforeAll(ExtensionContext context) {
        listen();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LEAKS.requireNone();
    }

    /// What was said before the first test and after the last one.
    @Override
    public void afterAll(ExtensionContext context) {
        LEAKS.requireNone();
    }

    /// Listens to the log; to be called again by whoever has it set up anew, as each server does that starts.
    public static void listen() {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender(NAME) == null) {
            Ear ear = new Ear();
            ear.setName(NAME);
            ear.setContext(loggers);
            ear.start();
            root.addAppender(ear);
        }
    }

    /// What a server has answered to somebody who was let in.
    public static <T> HttpResponse<T> answered(HttpResponse<T> answer) {
        String asked = answer.request().method() + " " + answer.uri().getPath();
        LEAKS.look(asked, answer.headers().map().toString());
        switch (answer.body()) {
            case String text -> LEAKS.look(asked, text);
            case byte[] bytes -> LEAKS.look(asked, new String(bytes, StandardCharsets.UTF_8));
            case null, default -> {}
        }
        return answer;
    }

    /// What a server has said in another way.
    ///
    /// @param where what was asked
    public static void look(String where, String text) {
        LEAKS.look(where, text);
    }

    /// What a server has printed.
    public static void printed(String text) {
        LEAKS.print("the console", text);
    }

    private static final class Ear extends UnsynchronizedAppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            LEAKS.said(event);
        }
    }
}
