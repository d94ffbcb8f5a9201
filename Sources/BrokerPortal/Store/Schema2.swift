/// The second version: lists of subscribers come by name from an index, without a sort.
///
/// `coverages.sort_name` is last name, first name and subscriber number of its member, joined by U+001F. An import writes it with a new
/// coverage (`MemberTable`), the trigger keeps it when a member is renamed.
enum Schema2 {
    /// SQL for the sort name of the member whose id is `member`.
    static func sortName(of member: String) -> String {
        """
        (SELECT last_name || char(31) || COALESCE(first_name, '') || char(31) || subscriber_number FROM members WHERE id = \(member))
        """
    }

    static let sql = """
        ALTER TABLE coverages ADD COLUMN sort_name TEXT NOT NULL DEFAULT '' COLLATE NOCASE;
        UPDATE coverages SET sort_name = \(sortName(of: "member_id"));

        DROP INDEX coverages_by_group;
        CREATE INDEX coverages_by_group ON coverages (
            group_id, is_subscriber, sort_name, member_id, effective_on, ended_on, plan_id, insurance_line, has_rivals);

        CREATE TRIGGER members_renamed AFTER UPDATE OF last_name, first_name, subscriber_number ON members
        WHEN NEW.last_name IS NOT OLD.last_name OR NEW.first_name IS NOT OLD.first_name
            OR NEW.subscriber_number IS NOT OLD.subscriber_number
        BEGIN
            UPDATE coverages SET sort_name = \(sortName(of: "NEW.id")) WHERE member_id = NEW.id;
        END;
        """
}
