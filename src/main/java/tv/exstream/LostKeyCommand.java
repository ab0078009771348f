package tv.exstream;

import java.util.List;
import java.util.Map;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.db.LostKey;

/// `lost-key`: gives up what is sealed in the database with a key that is lost for good. It takes the options of a start.
final class LostKeyCommand {
    private LostKeyCommand() {}

    /// @return the exit code: 0
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when the key is not lost, DATABASE_UNUSABLE
    static int run(List<String> arguments, Map<String, String> environment) {
        Config config = ConfigReader.read(CommandLine.parse(arguments), environment);
        int forgotten = LostKey.giveUp(config, new Wiring().clock().instant());
        Console.say(
                "%d sources and live sources were forgotten and have to be added anew"
                        .formatted(forgotten));
        return 0;
    }
}
