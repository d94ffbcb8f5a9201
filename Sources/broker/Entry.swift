import BrokerCommands

/// The entry of the program; everything else is in `BrokerCommands`.
@main
struct Entry {
    static func main() {
        Program.main()
    }
}
