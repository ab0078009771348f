package tv.exstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.SettingsDesk;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.FfmpegTools;
import tv.exstream.tuner.LanPresence;
import tv.exstream.web.security.Claims;

/// Starts the program: the server, or one of its commands.
public final class ExstreamTv {
    private static final Logger LOG = LoggerFactory.getLogger(ExstreamTv.class);

    /// What a shell expects of a program that was called with wrong arguments.
    private static final int USAGE_ERROR = 2;

    /// What a shell expects of a program that could not do what was asked.
    private static final int FAILURE = 1;

    private ExstreamTv() {}

    static void main(String[] args) throws IOException, InterruptedException {
        // Nothing is logged before the server has set its log up; what a person must know is
        // printed.
        LoggingSystem.get(ExstreamTv.class.getClassLoader()).beforeInitialize();
        List<String> arguments = List.of(args);
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "bench" ->
                        System.exit(BenchCommand.run(arguments.subList(1, arguments.size())));
                case "doctor" ->
                        System.exit(DoctorCommand.run(arguments.subList(1, arguments.size())));
                case "key" ->
                        System.exit(
                                KeyCommand.run(
                                        arguments.subList(1, arguments.size()), System.getenv()));
                case "lost-key" ->
                        System.exit(
                                LostKeyCommand.run(
                                        arguments.subList(1, arguments.size()), System.getenv()));
                case "password" ->
                        System.exit(
                                PasswordCommand.run(
                                        arguments.subList(1, arguments.size()),
                                        System.getenv(),
                                        new BufferedReader(
                                                new InputStreamReader(
                                                        System.in, Charset.defaultCharset()))));
                case "sample" ->
                        System.exit(SampleCommand.run(arguments.subList(1, arguments.size())));
                default -> serve(arguments);
            }
        } catch (ProblemException e) {
            boolean usage = e.problem() == Problem.INVALID_CONFIGURATION;
            fail(e.getMessage(), usage ? USAGE_ERROR : FAILURE);
        }
    }

    private static void serve(List<String> arguments) throws InterruptedException {
        CommandLine options = CommandLine.parse(arguments);
        Config wanted = ConfigReader.read(options, System.getenv());
        Optional<String> obstacle = StartCheck.obstacle(wanted);
        if (obstacle.isPresent()) {
            fail(obstacle.get(), FAILURE);
            return;
        }
        boolean wantsSamples = FirstRun.wantsSamples(wanted);
        SettingsDesk settings = SettingsDesk.open(options, System.getenv(), FirstRun::settled);
        Config config = settings.live().now();
        try {
            ConfigurableApplicationContext context = server(settings, options).run();
            greet(config, context);
            if (wantsSamples) {
                FirstRun.draw(config, SampleCommand.beside(context));
                settings.settle();
            }
        } catch (RuntimeException e) {
            // The thread's top: whatever it is, a person is waiting for a word.
            fail(words(e, config), FAILURE);
        }
    }

    /// The server, ready to run; tests start it with a configuration of their own.
    static SpringApplication server(SettingsDesk settings, CommandLine options) {
        SpringApplication application = new SpringApplication(Wiring.class);
        // By its name the bean definitions are found that the build has written.
        application.setMainApplicationClass(Rehearsal.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        Settled settled = new Settled(settings, options);
        application.addListeners(settled);
        application.addInitializers(settled);
        return application;
    }

    private static void greet(Config config, ConfigurableApplicationContext context) {
        List<String> baseUrls = context.getBean(LanPresence.class).baseUrls();
        List<Console.Line> lines = new ArrayList<>();
        lines.addAll(Greeting.lines(config, baseUrls, context.getBean(FfmpegTools.class)));
        context.getBean(Claims.class).code().map(Greeting::claim).ifPresent(lines::add);
        Console.table(lines);
    }

    private static String words(RuntimeException e, Config config) {
        return StartFailure.reason(e)
                .orElseGet(
                        () -> {
                            Console.stopLog();
                            LOG.error("start failed", e);
                            return "the server cannot start: %s; %s has more"
                                    .formatted(e.getMessage(), config.logFile());
                        });
    }

    private static void fail(String message, int exitCode) {
        Console.error(message);
        System.exit(exitCode);
    }
}
