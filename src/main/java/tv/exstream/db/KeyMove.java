package tv.exstream.db;

import java.util.Map;
import org.jooq.impl.DSL;
import tv.exstream.config.Config;
import tv.exstream.config.MasterKey;
import tv.exstream.key.KeyPlaces;

/// Takes the key of a database from where it is, so that it can be brought elsewhere.
public final class KeyMove {
    private KeyMove() {}

    /// The key that opens what is sealed, from where the configuration has it or the file where it usually is; a new one when nothing was sealed yet.
    ///
    /// @param environment of this program
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when it is missing or another one, DATABASE_BUSY
    public static MasterKey key(Config config, Map<String, String> environment) {
        Connections connections = Database.connect(config);
        try {
            var sql = DSL.using(connections.readers(), connections.dialect(), Database.settings());
            return SealKey.anywhere(sql, KeyPlaces.of(config, environment));
        } finally {
            Database.close(connections);
        }
    }
}
