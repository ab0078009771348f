package tv.exstream;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.problem.ProblemException;

/// Starts the program: the server, or one of its commands.
public final class ExstreamTv {
    /// What a shell expects of a program that was called with wrong arguments.
    private static final int USAGE_ERROR = 2;

    private ExstreamTv() {}

    static void main(String[] args) throws IOException, InterruptedException {
        List<String> arguments = List.of(args);
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "doctor" ->
                        System.exit(DoctorCommand.run(arguments.subList(1, arguments.size())));
                case "sample" ->
                        System.exit(SampleCommand.run(arguments.subList(1, arguments.size())));
                default -> serve(arguments);
            }
        } catch (ProblemException e) {
            Console.error(e.getMessage());
            System.exit(USAGE_ERROR);
        }
    }

    private static void serve(List<String> arguments) {
        CommandLine options = CommandLine.parse(arguments);
        server(ConfigReader.read(options, System.getenv()), options).run();
    }

    /// The server, ready to run; tests start it with a configuration of their own.
    static SpringApplication server(Config config, CommandLine options) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(new Settled(config, options));
        return application;
    }
}
