package tv.exstream.account;

import java.util.Optional;
import java.util.Set;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// Who asks. Immutable.
public sealed interface Caller {
    Verdict ALLOWED = new Verdict.Allowed();
    Verdict SIGN_IN_WANTED = new Verdict.SignInWanted();

    Verdict may(Entrance.Guarded entrance);

    /// Empty for nobody.
    Optional<Role> role();

    /// What of the channels is there for it.
    Allowance allowance();

    default Verdict may(Entrance entrance) {
        return switch (entrance) {
            case Entrance.Everybody() -> ALLOWED;
            case Entrance.Guarded guarded -> may(guarded);
        };
    }

    /// An account that is known by one of its tokens. The token limits what it does, also where the network is open.
    record Known(Account account, Token token) implements Caller {
        @Override
        public Verdict may(Entrance.Guarded entrance) {
            if (!token.kind().opens(entrance.area())) {
                return notAllowed(Objection.KIND_CLOSED, token.kind(), entrance.area());
            }
            if (!account.role().allows(entrance.least())) {
                return notAllowed(Objection.ROLE_LOW, entrance.least(), account.role());
            }
            if (!token.scope().allows(entrance.scope())) {
                return notAllowed(Objection.SCOPE_LOW, entrance.scope(), token.scope());
            }
            return ALLOWED;
        }

        private static Verdict notAllowed(Objection why, Enum<?> one, Enum<?> other) {
            return new Verdict.NotAllowed(Remark.of(why, one.toString(), other.toString()));
        }

        @Override
        public Optional<Role> role() {
            return Optional.of(account.role());
        }

        @Override
        public Allowance allowance() {
            return account.allowance();
        }
    }

    /// Somebody in a network to which some areas are open.
    record Guest(Set<Area> areas, Role as) implements Caller {
        public Guest {
            areas = Set.copyOf(areas);
        }

        /// Whoever signs in may be more than a guest, so no refusal is final.
        @Override
        public Verdict may(Entrance.Guarded entrance) {
            boolean open = areas.contains(entrance.area()) && as.allows(entrance.least());
            return open ? ALLOWED : SIGN_IN_WANTED;
        }

        @Override
        public Optional<Role> role() {
            return Optional.of(as);
        }

        @Override
        public Allowance allowance() {
            return Allowance.EVERYTHING;
        }
    }

    /// A person or program at the machine itself, while there is no administrator.
    record Machine() implements Caller {
        @Override
        public Verdict may(Entrance.Guarded entrance) {
            return ALLOWED;
        }

        @Override
        public Optional<Role> role() {
            return Optional.of(Role.ADMINISTRATOR);
        }

        @Override
        public Allowance allowance() {
            return Allowance.EVERYTHING;
        }
    }

    /// Somebody who is not known, in a network to which nothing is open.
    record Nobody() implements Caller {
        @Override
        public Verdict may(Entrance.Guarded entrance) {
            return SIGN_IN_WANTED;
        }

        @Override
        public Optional<Role> role() {
            return Optional.empty();
        }

        @Override
        public Allowance allowance() {
            return Allowance.NOTHING;
        }
    }
}
