package tv.exstream.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Folders that somebody keeps for others.
public sealed interface DriveOrigin extends Origin {
    /// A folder of a WebDAV server.
    ///
    /// @param user empty when anybody may read it
    record WebDav(WebAddress address, String user) implements DriveOrigin {
        public static final String PASSWORD = "password";

        public WebDav {
            user = OriginText.userName(user);
        }

        @Override
        public List<String> secrets() {
            return user.isEmpty() ? List.of() : List.of(PASSWORD);
        }
    }

    /// A bucket of a service that speaks as Amazon S3 does.
    ///
    /// @param endpoint where the service is; absent for Amazon
    /// @param region such as `eu-central-1`; services of others mostly do not care
    /// @param prefix what the names of its files begin with; may be empty
    record Bucket(Optional<WebAddress> endpoint, String region, String name, String prefix)
            implements DriveOrigin {
        public static final String ACCESS_KEY = "accessKey";
        public static final String SECRET_KEY = "secretKey";

        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
        private static final int LONGEST_PREFIX = 500;

        /// @throws ProblemException INVALID_VALUE when there can be no such bucket
        public Bucket {
            if (!NAME.matcher(name).matches()) {
                throw OriginText.refused(
                        Demand.VALUE_WRONG, "name", Wanted.plain(Demand.OF_A_BUCKET), name);
            }
            if (!region.matches("[a-z0-9-]{1,40}")) {
                throw OriginText.refused(
                        Demand.VALUE_WRONG,
                        "region",
                        Remark.of(Demand.ONLY_SUCH_AS, "eu-central-1"),
                        region);
            }
            if (prefix.length() > LONGEST_PREFIX
                    || prefix.codePoints().anyMatch(Character::isISOControl)) {
                throw OriginText.refused(
                        Demand.MUST_HAVE_JUST,
                        "prefix",
                        Remark.of(Demand.AT_MOST_CHARACTERS, LONGEST_PREFIX));
            }
        }

        /// Without them it is read as anybody may.
        @Override
        public List<String> secrets() {
            return List.of(ACCESS_KEY, SECRET_KEY);
        }
    }

    /// A folder of Dropbox.
    ///
    /// @param folder such as `/Films`; empty for all
    record Dropbox(String folder) implements DriveOrigin {
        public static final String REFRESH_TOKEN = "refreshToken";
        public static final String APP_KEY = "appKey";
        public static final String APP_SECRET = "appSecret";

        /// @throws ProblemException INVALID_VALUE when there can be no such folder
        public Dropbox {
            folder = folder.strip().replaceAll("/+$", "");
            if (!folder.isEmpty() && !folder.startsWith("/")) {
                throw OriginText.refused(Demand.FOLDER_SLASHLESS);
            }
            OriginText.plain("/" + folder, 1_000);
        }

        @Override
        public List<String> secrets() {
            return List.of(REFRESH_TOKEN, APP_KEY, APP_SECRET);
        }
    }

    /// A folder of Google Drive.
    ///
    /// @param folder its identifier, or an address with it; `root` for all
    record GoogleDrive(String folder) implements DriveOrigin {
        public static final String REFRESH_TOKEN = "refreshToken";
        public static final String CLIENT_ID = "clientId";
        public static final String CLIENT_SECRET = "clientSecret";

        private static final Pattern FOLDER =
                Pattern.compile(
                        "(?:https://drive\\.google\\.com/(?:drive/)?(?:u/\\d+/)?folders/)?"
                                + "([A-Za-z0-9_-]{4,100})(?:[?#].*)?");

        /// @throws ProblemException INVALID_VALUE when there can be no such folder
        public GoogleDrive {
            Matcher matcher = FOLDER.matcher(folder.strip());
            if (!matcher.matches()) {
                throw OriginText.refused(
                        Demand.MUST_BE_JUST, "folder", Wanted.plain(Demand.A_FOLDER_ID));
            }
            folder = matcher.group(1);
        }

        @Override
        public List<String> secrets() {
            return List.of(REFRESH_TOKEN, CLIENT_ID, CLIENT_SECRET);
        }
    }
}
