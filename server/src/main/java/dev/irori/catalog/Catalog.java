package dev.irori.catalog;

import dev.irori.kernel.InstitutionId;
import dev.irori.store.Root;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stores hold, as it was last counted. */
public final class Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    Catalog(JdbcClient client, TransactionTemplate transaction) {
        this.client = client;
        this.transaction = transaction;
    }

    /** From now on these roots are the ones shown; what was counted in them before stays. */
    public void follow(List<Root> roots) {
        transaction.executeWithoutResult(status -> {
            client.sql("update catalog.root set followed = false").update();
            roots.forEach(this::follow);
        });
    }

    private void follow(Root root) {
        client.sql("""
                        insert into catalog.root (institution, name, namespace, shape, path, followed)
                        values (:institution, :name, :namespace, :shape, :path, true)
                        on conflict (path) do update set followed = true, institution = excluded.institution,
                            name = excluded.name, namespace = excluded.namespace, shape = excluded.shape""")
                .param("institution", root.institution().value())
                .param("name", root.name())
                .param("namespace", root.namespace().value())
                .param("shape", root.shape().name())
                .param("path", root.path())
                .update();
    }

    /** Walks one followed root and stores what it holds; a root that cannot be opened keeps its last count. */
    public void count(Root root) {
        Census.of(root).fold(census -> store(root, census), problem -> {
            LOG.warn("{} keeps its last count: {}", root.name(), problem.code());
            return false;
        });
    }

    private boolean store(Root root, Census census) {
        transaction.executeWithoutResult(status -> {
            int id = client.sql("""
                            update catalog.root set patients = :patients, problems = :problems,
                                last_arrival = :arrival, counted_at = now()
                            where path = :path returning id""")
                    .param("patients", census.patients())
                    .param("problems", census.problems())
                    .param(
                            "arrival",
                            census.newest().map(stamp -> stamp.padded()).orElse(null))
                    .param("path", root.path())
                    .query(Integer.class)
                    .single();
            client.sql("delete from catalog.root_type where root = :root")
                    .param("root", id)
                    .update();
            census.types().forEach((type, files) -> store(id, type, files));
        });
        return true;
    }

    private void store(int root, String type, long files) {
        client.sql("insert into catalog.root_type (root, type, files) values (:root, :type, :files)")
                .param("root", root)
                .param("type", type)
                .param("files", files)
                .update();
    }

    /** Every followed root, institution by institution. */
    public List<Holding> holdings() {
        Map<Integer, SortedMap<String, Long>> types = types();
        return client.sql("select * from catalog.root where followed order by institution, path")
                .query((row, number) -> holding(row, types.getOrDefault(row.getInt("id"), new TreeMap<>())))
                .list();
    }

    private static Holding holding(ResultSet row, SortedMap<String, Long> types) throws SQLException {
        return new Holding(
                new InstitutionId(row.getString("institution")),
                row.getString("name"),
                Root.Shape.valueOf(row.getString("shape")),
                row.getString("path"),
                row.getLong("patients"),
                types,
                row.getLong("problems"),
                Optional.ofNullable(row.getString("last_arrival")),
                instant(row.getTimestamp("counted_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    private Map<Integer, SortedMap<String, Long>> types() {
        Map<Integer, SortedMap<String, Long>> types = new HashMap<>();
        client.sql("select root, type, files from catalog.root_type").query(row -> {
            types.computeIfAbsent(row.getInt("root"), root -> new TreeMap<>())
                    .put(row.getString("type"), row.getLong("files"));
        });
        return types;
    }
}
