package tv.exstream;

import java.util.List;
import java.util.Map;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.MasterKey;
import tv.exstream.db.KeyMove;
import tv.exstream.key.KeyFile;
import tv.exstream.key.KeyKeeper;
import tv.exstream.key.KeyPlaces;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// `key`: shows the key that secrets are sealed with, or brings it to another place. After the verb it takes the options of a start. The place
/// that it was in keeps it: who removes it there has seen the next start first.
final class KeyCommand {
    private KeyCommand() {}

    /// @param arguments `show`, `file` or `keyring`, and the options of a start
    /// @return the exit code: 0
    /// @throws ProblemException INVALID_VALUE when another key is where it is to go, DATABASE_UNUSABLE, DATABASE_BUSY
    static int run(List<String> arguments, Map<String, String> environment) {
        String verb = arguments.isEmpty() ? "nothing" : arguments.getFirst();
        if (!List.of("show", "file", "keyring").contains(verb)) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "key must be followed by show, file or keyring: " + verb);
        }
        CommandLine options = CommandLine.parse(arguments.subList(1, arguments.size()));
        Config config = ConfigReader.read(options, environment);
        MasterKey key = KeyMove.key(config, environment);
        switch (verb) {
            case "file" -> bring(key, new KeyFile(config.secretKeyFile()), "secret.keyIn: file");
            case "keyring" ->
                    bring(key, KeyPlaces.keyring(config, environment), "secret.keyIn: keyring");
            default -> Console.say(key.text());
        }
        return 0;
    }

    private static void bring(MasterKey key, KeyKeeper keeper, String setting) {
        keeper.take(key);
        Console.say(
                "the key is %s; the server takes it from there with %s".formatted(keeper, setting));
    }
}
